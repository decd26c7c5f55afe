/** First words of company names: invented, and no two alike. */
export const HOUSES: readonly string[] = [
  'Aldermoor', 'Brightwater', 'Calderbank', 'Drumlin', 'Eschenbach', 'Fjordline', 'Grauwacke', 'Harborne', 'Isarwerk',
  'Juniper', 'Kestrel', 'Lindqvist', 'Marisol', 'Nordhaven', 'Ostrava', 'Pellegrin', 'Quayside', 'Rosengarten',
  'Silverbeck', 'Tannenhof', 'Umberfield', 'Valdorra', 'Westerlo', 'Yarrow', 'Zephyrine', 'Amberley', 'Bergamot',
  'Castellane', 'Dovetail', 'Elmstead', 'Fenwick', 'Glimmer', 'Heliodor', 'Ironbridge', 'Jasperine', 'Kaleidos',
  'Larkspur', 'Meridian', 'Novaterra', 'Orchard', 'Palisade', 'Quillon', 'Ravenna', 'Sandpiper', 'Tidewell',
  'Ultramar', 'Verdance', 'Whitmoor', 'Yellowfin', 'Zirkon', 'Arbutus', 'Beaufort', 'Cinnabar', 'Dunmore',
  'Everglade', 'Foxglove', 'Granary', 'Hazelmere', 'Indigo', 'Jutland', 'Kingfisher', 'Lavender', 'Mosaic',
  'Nightingale', 'Oakhurst', 'Pemberton', 'Quartzite', 'Rivermark', 'Stonecrop', 'Thornbury', 'Upland', 'Vantage',
  'Willowmere', 'Yewtree', 'Zinnia', 'Ashgrove', 'Bluestone', 'Clearwater', 'Driftwood', 'Eastmarch', 'Flintlock',
  'Goldcrest', 'Hawthorn', 'Ivybridge', 'Jetstone', 'Knotgrass', 'Lighthouse', 'Moorland', 'Northgate', 'Osprey',
];

/** What a company does: the second word of its name. */
export const TRADES: readonly string[] = [
  'Logistics', 'Insurance', 'Foods', 'Energy', 'Health', 'Bank', 'Media', 'Retail', 'Mobility', 'Pharma', 'Travel',
  'Telecom', 'Robotics', 'Textiles', 'Shipping', 'Water', 'Rail', 'Games', 'Optics', 'Paper',
];

/** The parts of a company that keep a tenant of their own. */
export const BRANCHES: readonly string[] = ['Group', 'Research', 'Operations', 'Customer Care', 'Ventures'];

/** Public bodies, in the government partition. */
export const AUTHORITIES: readonly string[] = ['Ministry of Harbours', 'Land Registry Agency'];
