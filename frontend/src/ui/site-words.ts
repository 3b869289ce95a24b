/** Every word of what the pages around the game have in common. */
export const siteWords = {
  home: 'Landline, the lobby',
  pages: 'Pages',
  play: 'Play',
  watch: 'Watch',
  leaderboard: 'Leaderboard',
  assets: 'Assets',
};
