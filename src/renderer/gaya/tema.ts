import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The navy of the header, from the lightest to the darkest. */
const laut: MantineColorsTuple = [
  '#eaf3fa',
  '#d5e5f2',
  '#a9cbe5',
  '#7ab0d8',
  '#5398cc',
  '#2f80bd',
  '#1b6aa3',
  '#14507f',
  '#123f63',
  '#0d2c47',
];

/** Official and calm: square-ish corners, letters big enough for an old laptop screen, no shadows that move. */
export const tema = createTheme({
  fontFamily: '"Source Sans 3", system-ui, sans-serif',
  headings: { fontFamily: '"Source Sans 3", system-ui, sans-serif', fontWeight: '700' },
  fontSizes: { xs: '13px', sm: '15px', md: '16px', lg: '18px', xl: '21px' },
  colors: { laut },
  primaryColor: 'laut',
  black: '#17212b',
  primaryShade: { light: 7, dark: 6 },
  defaultRadius: 6,
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // A cross has no word of its own for those who hear the screen.
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Tutup pesan' } } },
    Modal: { defaultProps: { closeButtonProps: { 'aria-label': 'Tutup' } } },
    Drawer: { defaultProps: { closeButtonProps: { 'aria-label': 'Tutup' } } },
  },
});
