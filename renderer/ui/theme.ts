import {
  Anchor,
  Badge,
  Button,
  createTheme,
  type MantineColorsTuple,
  Modal,
  Notification,
  Tooltip,
} from '@mantine/core'
import { uiWords } from './words.ts'

const teal: MantineColorsTuple = [
  '#e9f7f5',
  '#d1ece8',
  '#a5dad3',
  '#74c6bc',
  '#4bb3a7',
  '#2c9f93',
  '#178a7f',
  '#0f766e',
  '#0c625b',
  '#084a45',
]

/** Greys with a little warmth; Mantine takes its light theme's lines and texts from these. */
const gray: MantineColorsTuple = [
  '#faf9f7',
  '#f4f3f0',
  '#e9e7e2',
  '#dbd8d2',
  '#c6c2ba',
  '#a8a399',
  '#79746b',
  '#59554e',
  '#3c3935',
  '#23211f',
]

/** The dark theme's surfaces, from text (0) to the deepest ground (9). */
const dark: MantineColorsTuple = [
  '#e6e4df',
  '#bcb8b0',
  '#a09b92',
  '#77736b',
  '#45423d',
  '#35332f',
  '#282623',
  '#1e1c1a',
  '#171614',
  '#100f0e',
]

const violet: MantineColorsTuple = [
  '#f4f1fd',
  '#e6defa',
  '#cdbdf4',
  '#b199ec',
  '#9878e3',
  '#8360d9',
  '#7149cb',
  '#5f3bb0',
  '#4d308d',
  '#3a246b',
]

/** Calm and dense: 14 px, radius 8, two weights, borders rather than shadows, and hardly any motion. */
export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: 7,
  autoContrast: true,
  luminanceThreshold: 0.34,
  colors: { teal, gray, dark, violet },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '18px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.5' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '1.3' },
      h2: { fontSize: '16px', lineHeight: '1.4' },
      h3: { fontSize: '14px', lineHeight: '1.4' },
    },
  },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  defaultRadius: 8,
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '8px', xl: '8px' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Anchor: Anchor.extend({ defaultProps: { underline: 'hover' } }),
    Badge: Badge.extend({ defaultProps: { radius: 'sm', variant: 'light', tt: 'none', fw: 500, size: 'md' } }),
    Button: Button.extend({ defaultProps: { fw: 600 } }),
    // Without the empty first element, which no menu may have: the first item takes the focus. By name, not by
    // `Menu.extend`: menus come later than the first screen.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Modal: Modal.extend({ defaultProps: { transitionProps: { duration: 120 }, overlayProps: { opacity: 0.45 } } }),
    // Read when a notification is drawn, in the language of that moment.
    Notification: Notification.extend({
      defaultProps: {
        closeButtonProps: {
          get 'aria-label'() {
            return uiWords.words('close')
          },
        },
      },
    }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, transitionProps: { duration: 80 } } }),
  },
})
