/** The services that `tocsin serve` runs, each in a process of its own. */
export const PARTS = ['gateway', 'incidents', 'customers', 'notifications', 'worker'] as const;
export type Part = (typeof PARTS)[number];
