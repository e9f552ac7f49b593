import { type BinaryNode, getBinaryNodeChild, getBinaryNodeChildren } from 'baileys'

export const child = (node: BinaryNode | undefined, tag: string): BinaryNode | undefined =>
  getBinaryNodeChild(node, tag)
export const children = (node: BinaryNode | undefined, tag: string): BinaryNode[] => getBinaryNodeChildren(node, tag)

/** The bytes of a child; empty when it has none. */
export function bytes(node: BinaryNode | undefined, tag?: string): Buffer {
  const content = (tag === undefined ? node : child(node, tag))?.content
  return content instanceof Uint8Array ? Buffer.from(content) : Buffer.alloc(0)
}

/** A big-endian unsigned integer of any length. */
export const uint = (b: Uint8Array): number => b.reduce((sum, byte) => sum * 256 + byte, 0)

export const firstChild = (node: BinaryNode): BinaryNode | undefined =>
  Array.isArray(node.content) ? node.content[0] : undefined

/** WhatsApp counts in seconds. */
export const nowSeconds = (): string => Math.floor(Date.now() / 1000).toString()
