import type { GroupSeed } from './seed.ts';

/** The operator groups every instance is installed with, under the labels of Adobe's documentation. */
export const BUILT_IN_GROUPS: readonly GroupSeed[] = [
  { name: 'admin', label: 'Administrator', description: 'All rights on the instance.' },
  { name: 'delivery', label: 'Delivery operators' },
  { name: 'operation', label: 'Campaign managers' },
  { name: 'content', label: 'Content contributors' },
  { name: 'report', label: 'Access to reports' },
  { name: 'workflow', label: 'Workflow execution' },
  { name: 'workflowSupervisor', label: 'Workflow supervisors' },
  { name: 'central', label: 'Central management' },
  { name: 'local', label: 'Local management' },
  { name: 'offer', label: 'Offer managers' },
  { name: 'aemApplication', label: 'AEM application' },
  { name: 'deliverability', label: 'Deliverability' },
  { name: 'support', label: 'Support' },
];
