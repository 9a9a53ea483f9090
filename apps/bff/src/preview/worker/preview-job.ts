import type { ComparisonRequest, PlanPreview, PreviewRequest } from '../../ports.ts';

export type PreviewJob =
  | { readonly id: number; readonly kind: 'preview'; readonly request: PreviewRequest }
  | { readonly id: number; readonly kind: 'compare'; readonly request: ComparisonRequest };

export type PreviewAnswer =
  | { readonly id: number; readonly kind: 'preview'; readonly json: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly kind: 'compare'; readonly preview: PlanPreview }
  | { readonly id: number; readonly kind: 'failed'; readonly name: string };
