// The residents' phones: everything shown comes from /api/residents and the events after it.
const byId = (id) => document.getElementById(id)
const main = byId('main')
const colours = ['#9a3412', '#1d4ed8', '#7e22ce', '#be123c', '#15803d', '#a16207', '#0e7490']
const emojis = ['👍', '❤️', '🙏', '😂']
const clock = new Intl.DateTimeFormat('id', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Jakarta' })
const tickNames = { sent: 'terkirim', delivered: 'sampai', read: 'dibaca' }

const residents = new Map()
let current = null
/** What the composer does besides sending: answer a message, or edit one. */
let context = null
let openMenu = null
let typingUntil = 0

const narrow = () => matchMedia('(max-width: 820px)').matches
const isOpen = (id) =>
  id === current && document.visibilityState === 'visible' && !(narrow() && main.dataset.view === 'list')

function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith('aria-') || name === 'role') made.setAttribute(name, value)
    else made[name] = value
  }
  made.append(...children.filter((c) => c !== null))
  return made
}

async function call(name, body) {
  try {
    const response = await fetch(`/api/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (response.ok) return await response.json()
  } catch {
    // Told below, as any other failure is.
  }
  complain('Tidak berhasil. Periksa apakah demo masih berjalan.')
  return null
}

function complain(text) {
  byId('toast').textContent = text
  byId('toast').hidden = false
  setTimeout(() => {
    byId('toast').hidden = true
  }, 4000)
}

/** WhatsApp's own marks: *bold*, _italic_, ~struck~, ```fixed```; links become links. */
function formatted(text) {
  const out = element('span', { className: 'body' })
  const pattern =
    /```([^`]+)```|(?<![\p{L}\d])\*([^*\n]+)\*(?![\p{L}\d])|(?<![\p{L}\d])_([^_\n]+)_(?![\p{L}\d])|(?<![\p{L}\d])~([^~\n]+)~(?![\p{L}\d])|(https?:\/\/[^\s]+[^\s.,;:!?)])/gu
  let end = 0
  for (const match of text.matchAll(pattern)) {
    out.append(text.slice(end, match.index))
    const [, fixed, bold, italic, struck, link] = match
    if (fixed !== undefined) out.append(element('code', { textContent: fixed }))
    else if (bold !== undefined) out.append(element('strong', { textContent: bold }))
    else if (italic !== undefined) out.append(element('em', { textContent: italic }))
    else if (struck !== undefined) out.append(element('s', { textContent: struck }))
    else out.append(element('a', { textContent: link, href: link, target: '_blank', rel: 'noreferrer' }))
    end = match.index + match[0].length
  }
  out.append(text.slice(end))
  return out
}

const initials = (name) =>
  name
    .split(/\s+/)
    .map((w) => w[0])
    .slice(0, 2)
    .join('')
    .toUpperCase()
const colourOf = (id) => colours[[...id].reduce((sum, c) => sum + c.charCodeAt(0), 0) % colours.length]
const fileLabel = (file) => (file.kind === 'image' ? 'Foto' : (file.filename ?? 'Berkas'))

function summary(resident) {
  if (resident.typing) return 'sedang mengetik…'
  const last = resident.entries.at(-1)
  if (last === undefined) return resident.note || (resident.number ? `+${resident.number}` : 'tanpa nomor')
  if (last.deleted) return 'Pesan dihapus'
  return last.text.replaceAll(/[*_~`]/g, '') || (last.file ? fileLabel(last.file) : '')
}

function showPeople() {
  byId('people').replaceChildren(
    ...[...residents.values()].map((r) => {
      const avatar = element('span', { className: 'avatar', textContent: initials(r.name), 'aria-hidden': 'true' })
      avatar.style.background = colourOf(r.id)
      const count =
        r.unread > 0
          ? element('span', { className: 'count', textContent: r.unread, 'aria-label': `${r.unread} belum dibaca` })
          : null
      const text = element(
        'span',
        {},
        element('b', { textContent: r.name }),
        element('small', { textContent: summary(r) }),
      )
      const button = element('button', { type: 'button', className: 'person' }, avatar, text, count)
      button.setAttribute('aria-current', String(r.id === current))
      button.addEventListener('click', () => choose(r.id))
      return element('li', {}, button)
    }),
  )
}

function bubble(resident, entry, atEnd) {
  const parts = []
  if (entry.quote) parts.push(element('span', { className: 'quote', textContent: entry.quote }))
  if (entry.deleted) parts.push(element('span', { className: 'gone', textContent: 'Pesan ini dihapus' }))
  if (entry.file) {
    const url = `/api/file?resident=${encodeURIComponent(resident.id)}&id=${encodeURIComponent(entry.id)}`
    if (entry.file.kind === 'image') {
      const image = element('img', { src: url, alt: entry.text || 'Foto' })
      if (atEnd) image.addEventListener('load', scrollDown)
      parts.push(image)
    } else
      parts.push(
        element('a', {
          className: 'doc',
          href: url,
          textContent: fileLabel(entry.file),
          download: entry.file.filename ?? 'berkas',
        }),
      )
  }
  if (entry.text) parts.push(formatted(entry.text))
  const meta = element('span', { className: 'meta' }, (entry.edited ? 'diedit · ' : '') + clock.format(entry.at))
  if (entry.mine && !entry.deleted) {
    const tick = element('span', { className: `tick ${entry.tick}`, role: 'img', 'aria-label': tickNames[entry.tick] })
    tick.textContent = entry.tick === 'sent' ? '✓' : '✓✓'
    meta.append(tick)
  }
  parts.push(meta)
  if (entry.reaction) parts.push(element('span', { className: 'reaction', textContent: entry.reaction }))
  const row = element('li', { className: 'row' }, element('div', { className: 'bubble' }, ...parts))
  row.classList.toggle('mine', entry.mine)
  row.classList.toggle('reacted', Boolean(entry.reaction))
  if (!entry.deleted) {
    const more = element('button', {
      type: 'button',
      className: 'more',
      textContent: '⋯',
      'aria-label': 'Tindakan pesan',
    })
    more.setAttribute('aria-expanded', String(openMenu === entry.id))
    more.addEventListener('click', () => {
      openMenu = openMenu === entry.id ? null : entry.id
      showChat()
    })
    row.append(more)
  }
  return row
}

function menu(resident, entry) {
  const item = (label, run, name = label) => {
    const button = element('button', { type: 'button', textContent: label, 'aria-label': name })
    button.addEventListener('click', () => {
      openMenu = null
      run()
      showChat()
    })
    return button
  }
  const key = { resident: resident.id, id: entry.id }
  const items = emojis.map((emoji) =>
    item(emoji, () => call('react', { ...key, emoji: entry.reaction === emoji ? '' : emoji }), `Reaksi ${emoji}`),
  )
  items.push(item('Balas', () => setContext({ kind: 'quote', id: entry.id, text: entry.text || 'berkas' })))
  if (entry.mine && !entry.file)
    items.push(item('Edit', () => setContext({ kind: 'edit', id: entry.id, text: entry.text })))
  if (entry.mine) items.push(item('Hapus', () => call('delete', key)))
  return element('li', { className: entry.mine ? 'menu mine' : 'menu' }, ...items)
}

function scrollDown() {
  byId('thread').scrollTop = byId('thread').scrollHeight
}

function showChat() {
  const resident = residents.get(current)
  if (resident === undefined) return
  const thread = byId('thread')
  const atEnd = thread.scrollHeight - thread.scrollTop - thread.clientHeight < 80
  const rows = resident.entries.flatMap((entry) =>
    openMenu === entry.id ? [bubble(resident, entry, atEnd), menu(resident, entry)] : [bubble(resident, entry, atEnd)],
  )
  if (rows.length === 0)
    rows.push(
      element('li', {
        className: 'empty',
        textContent: `Tulis sebagai ${resident.name}, atau ketuk contoh pertanyaan di bawah.`,
      }),
    )
  if (resident.typing)
    rows.push(
      element(
        'li',
        { className: 'row' },
        element(
          'div',
          { className: 'bubble' },
          element(
            'span',
            { className: 'dots', role: 'img', 'aria-label': 'petugas sedang mengetik' },
            element('i'),
            element('i'),
            element('i'),
          ),
        ),
      ),
    )
  thread.replaceChildren(...rows)
  if (atEnd) scrollDown()
  byId('status').textContent = resident.typing
    ? 'sedang mengetik…'
    : `ponsel ${resident.name}${resident.note ? ` · ${resident.note}` : ''}`
}

function showQuestions() {
  byId('questions').replaceChildren(
    ...(residents.get(current)?.questions ?? []).map((question) => {
      const button = element('button', { type: 'button', textContent: question })
      button.addEventListener('click', () => call('send', { resident: current, text: question }))
      return button
    }),
  )
}

function setContext(next) {
  context = next
  byId('context').hidden = next === null
  if (next === null) return
  byId('context').querySelector('span').textContent = `${next.kind === 'edit' ? 'Mengedit' : 'Membalas'}: ${next.text}`
  if (next.kind === 'edit') byId('text').value = next.text
  byId('text').focus()
}

function choose(id) {
  current = id
  openMenu = null
  setContext(null)
  main.dataset.view = 'chat'
  history.replaceState(null, '', `#${id}`)
  showPeople()
  showChat()
  showQuestions()
  scrollDown()
  markRead()
  if (!narrow()) byId('text').focus()
}

function markRead() {
  if (current !== null && isOpen(current) && residents.get(current)?.unread > 0) call('read', { resident: current })
}

async function submit() {
  const text = byId('text').value.trim()
  if (text === '' || current === null) return
  const was = context
  byId('text').value = ''
  setContext(null)
  typingUntil = 0
  const done =
    was?.kind === 'edit'
      ? await call('edit', { resident: current, id: was.id, text })
      : await call('send', { resident: current, text, quote: was?.id ?? null })
  // What somebody wrote is not lost with a failure.
  if (done === null && byId('text').value === '') byId('text').value = text
}

byId('composer').addEventListener('submit', (event) => {
  event.preventDefault()
  submit()
})
byId('text').addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault()
    submit()
  }
  if (event.key === 'Escape') setContext(null)
})
byId('text').addEventListener('input', () => {
  if (current === null || Date.now() < typingUntil) return
  typingUntil = Date.now() + 4000
  call('typing', { resident: current, typing: true })
})
byId('text').addEventListener('blur', () => {
  if (typingUntil > 0 && current !== null) call('typing', { resident: current, typing: false })
  typingUntil = 0
})
byId('context')
  .querySelector('button')
  .addEventListener('click', () => setContext(null))
byId('attach').addEventListener('click', () => byId('file').click())
byId('file').addEventListener('change', async () => {
  const [file] = byId('file').files
  if (file === undefined || current === null) return
  const query = new URLSearchParams({ resident: current, name: file.name, caption: byId('text').value.trim() })
  const sent = await fetch(`/api/file?${query}`, {
    method: 'POST',
    headers: { 'content-type': file.type || 'application/octet-stream' },
    body: file,
  }).catch(() => null)
  byId('file').value = ''
  if (sent?.ok) byId('text').value = ''
  else complain('Berkas tidak terkirim (paling besar 16 MB).')
})
byId('back').addEventListener('click', () => {
  main.dataset.view = 'list'
})
byId('add').addEventListener('click', () => {
  byId('add-form').hidden = !byId('add-form').hidden
  if (!byId('add-form').hidden) byId('add-name').focus()
})
byId('add-form').addEventListener('submit', async (event) => {
  event.preventDefault()
  const added = await call('residents', { name: byId('add-name').value })
  if (added === null) return
  byId('add-form').reset()
  byId('add-form').hidden = true
  choose(added.id)
})
document.addEventListener('visibilitychange', markRead)

const first = await (await fetch('/api/residents')).json()
byId('office').textContent = first.office
for (const resident of first.residents) residents.set(resident.id, resident)
const wanted = location.hash.slice(1)
if (residents.has(wanted)) choose(wanted)
else {
  choose(first.residents[0].id)
  main.dataset.view = 'list'
}

new EventSource('/api/events').addEventListener('message', ({ data }) => {
  const resident = JSON.parse(data)
  const before = residents.get(resident.id)
  residents.set(resident.id, resident)
  showPeople()
  if (resident.id !== current) return
  // The example questions stay where they were scrolled to.
  if (before === undefined) showQuestions()
  showChat()
  markRead()
})
