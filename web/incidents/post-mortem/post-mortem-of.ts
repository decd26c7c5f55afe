import type { PostMortemQuery } from './post-mortem.generated.ts';

/** The post-mortem of an incident as the page reads it. */
export type PostMortemOf = NonNullable<NonNullable<PostMortemQuery['incident']>['postMortem']>;
