/** Where the feeds and calendars of the site lie. */

/** Paths without their endings. */
export const feedPaths = {
  all: 'feeds/all',
  decisions: 'feeds/decisions',
  overturned: 'feeds/overturned',
  reviews: 'feeds/reviews',
  handoffs: 'feeds/handoffs',
  area: (slug: string) => `feeds/areas/${slug}`,
  system: (id: string) => `feeds/systems/${id}`,
} as const;

export const calendarPaths = { reviews: 'calendars/reviews.ics', lastDays: 'calendars/last-days.ics' } as const;
