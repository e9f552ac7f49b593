import { Button } from '@mantine/core'
import { Component, type ErrorInfo, type ReactNode } from 'react'
import { EmptyState } from '../ui/states.tsx'
import { appWords } from './words.ts'

/** A crash in drawing ends here: one calm page instead of a white one. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false }

  static getDerivedStateFromError() {
    return { crashed: true }
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    console.error(error, info.componentStack)
  }

  override render() {
    if (!this.state.crashed) return this.props.children
    return (
      <main style={{ display: 'grid', placeItems: 'center', height: '100%' }}>
        <EmptyState
          title={appWords.words('crash-title')}
          text={appWords.words('crash-text')}
          action={<Button onClick={() => location.reload()}>{appWords.words('reload')}</Button>}
        />
      </main>
    )
  }
}
