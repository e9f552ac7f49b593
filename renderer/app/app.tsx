import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { BrowserRouter } from 'react-router'
import { queryClient } from '../data/query-client.ts'
import { theme } from '../ui/theme.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { Gate } from './gate.tsx'

export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <ErrorBoundary>
        <QueryClientProvider client={queryClient}>
          <BrowserRouter>
            <Gate />
          </BrowserRouter>
          <Notifications position="bottom-left" limit={3} zIndex={500} />
        </QueryClientProvider>
      </ErrorBoundary>
    </MantineProvider>
  )
}
