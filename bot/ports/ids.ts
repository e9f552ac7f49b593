/** New identifiers; sortable by time of making. */
export interface Ids {
  next(): string
}
