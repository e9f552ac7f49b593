// Plain JavaScript, loaded first: an older Node could not even read the TypeScript that would tell it so.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Kepo Desk needs Node 22.18 or newer and this is ${process.versions.node}: run "npm ci" without --ignore-scripts, which brings its own Node, and start it through npm.`,
  )
  process.exit(1)
}
