import { Anchor } from '@mantine/core'
import { Link } from 'react-router'

/** A conversation by the number that people say to each other. */
export function TicketLink({ id, ticket }: { id: string; ticket: string }) {
  return (
    <Anchor component={Link} to={`/kotak/all/${encodeURIComponent(id)}`} size="sm">
      {ticket}
    </Anchor>
  )
}
