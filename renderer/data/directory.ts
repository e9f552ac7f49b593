import { useMemo } from 'react'
import type { CommandOutput } from '../../shared/contract/commands.ts'
import { useCommand } from './hooks.ts'

type TeamList = CommandOutput<'team.list'>
type Overview = CommandOutput<'content.overview'>

export interface Directory {
  teams: TeamList['teams']
  people: TeamList['people']
  topics: Overview['topics']
  labels: Overview['labels']
  agencies: Overview['agencies']
  personName(id: string | null): string | null
  teamName(id: string | null): string | null
  topicTitle(id: string | null): string | null
}

const none: never[] = []

/** The names behind the ids: colleagues, teams, topics, labels. Empty until they have come. */
export function useDirectory(): Directory {
  const team = useCommand('team.list', {}).data
  const overview = useCommand('content.overview', {}).data
  return useMemo(() => {
    const teams = team?.teams ?? none
    const people = team?.people ?? none
    const topics = overview?.topics ?? none
    return {
      teams,
      people,
      topics,
      labels: overview?.labels ?? none,
      agencies: overview?.agencies ?? none,
      personName: (id) => people.find((p) => p.id === id)?.name ?? null,
      teamName: (id) => teams.find((t) => t.id === id)?.name ?? null,
      topicTitle: (id) => topics.find((t) => t.id === id)?.title ?? null,
    }
  }, [team, overview])
}
