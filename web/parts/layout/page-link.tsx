import { Link as Look } from '@fluentui/react-components';
import type { PropsWithChildren } from 'react';
import { Link } from 'wouter';

/** A link within the page. */
export function PageLink({ href, children }: PropsWithChildren<{ href: string }>) {
  return (
    <Link href={href} asChild>
      <Look inline>{children}</Look>
    </Link>
  );
}
