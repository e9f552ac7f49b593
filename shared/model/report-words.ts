/** The row of what no agency has, on the page and in its CSV alike. */
export const noTeam = { id: 'Belum dialihkan ke instansi', en: 'Not passed to an agency' } as const
