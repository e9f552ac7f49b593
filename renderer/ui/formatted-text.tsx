import { Fragment, type ReactNode, useMemo } from 'react'
import { type Piece, parseWhatsApp } from './whatsapp-format.ts'

/** A WhatsApp text as WhatsApp shows it. Built of elements only: nothing a stranger wrote is ever taken for HTML. */
export function FormattedText({ text }: { text: string }) {
  const drawn = useMemo(() => draw(parseWhatsApp(text)), [text])
  return <span style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{drawn}</span>
}

function draw(pieces: readonly Piece[]): ReactNode {
  return pieces.map((piece, index) => drawOne(piece, `${index}${piece.kind}`))
}

function drawOne(piece: Piece, key: string): ReactNode {
  switch (piece.kind) {
    case 'text':
      return <Fragment key={key}>{piece.text}</Fragment>
    case 'link':
      return (
        <a key={key} href={piece.href} target="_blank" rel="noopener noreferrer nofollow" style={{ color: 'inherit' }}>
          {piece.text}
        </a>
      )
    case 'code':
      return (
        <code key={key} style={{ fontFamily: 'var(--mantine-font-family-monospace)', fontSize: '0.95em' }}>
          {piece.text}
        </code>
      )
    case 'bold':
      return <strong key={key}>{draw(piece.children)}</strong>
    case 'italic':
      return <em key={key}>{draw(piece.children)}</em>
    case 'strike':
      return <s key={key}>{draw(piece.children)}</s>
  }
}
