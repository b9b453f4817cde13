/** Where a unit's criteria that were sent early stand. */
export const sentPage = (unitId: string) => `/units/${unitId}/sent-criteria`
