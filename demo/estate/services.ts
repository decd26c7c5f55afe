export interface CatalogueService {
  name: string;
  /** The prefix of the names of its resources, such as `mail-production-07`. */
  stem: string;
  regions: readonly string[];
  /** The number of scale units in each region; 0 for a service without scale units. */
  scaleUnits: number;
}

const EVERYWHERE = ['north-europe', 'west-europe', 'central-europe', 'south-europe', 'uk-south', 'switzerland-north'];
const LARGE = ['north-europe', 'west-europe', 'central-europe'];

/** The services of the demo provider. */
export const SERVICES: readonly CatalogueService[] = [
  { name: 'Email', stem: 'mail', regions: EVERYWHERE, scaleUnits: 4 },
  { name: 'Document Database', stem: 'docs', regions: EVERYWHERE, scaleUnits: 6 },
  { name: 'Relational Database', stem: 'sql', regions: EVERYWHERE, scaleUnits: 6 },
  { name: 'Object Storage', stem: 'store', regions: EVERYWHERE, scaleUnits: 8 },
  { name: 'Virtual Machines', stem: 'vm', regions: EVERYWHERE, scaleUnits: 8 },
  { name: 'Kubernetes', stem: 'k8s', regions: EVERYWHERE, scaleUnits: 3 },
  { name: 'Functions', stem: 'func', regions: LARGE, scaleUnits: 3 },
  { name: 'Identity', stem: 'id', regions: ['north-europe', 'west-europe'], scaleUnits: 2 },
  { name: 'Key Vault', stem: 'vault', regions: EVERYWHERE, scaleUnits: 2 },
  { name: 'Build Pipelines', stem: 'build', regions: LARGE, scaleUnits: 2 },
  { name: 'Support Desk', stem: 'desk', regions: ['west-europe'], scaleUnits: 0 },
  { name: 'Notebooks', stem: 'notebook', regions: LARGE, scaleUnits: 2 },
  { name: 'Analytics', stem: 'lake', regions: LARGE, scaleUnits: 4 },
  { name: 'Content Delivery', stem: 'edge', regions: EVERYWHERE, scaleUnits: 0 },
];

/** The one region of the government partition. */
export const GOVERNMENT_REGION = 'government-europe';
