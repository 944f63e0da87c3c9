/** Whether the screen is that of a phone: as wide as playground.css says. */
export const narrow = () => window.matchMedia('(max-width: 48rem)').matches;
