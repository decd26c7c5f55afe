import { Link as Look } from '@fluentui/react-components';
import type { PropsWithChildren } from 'react';
import { Link } from 'wouter';

/** A way to another place of the page. */
export function PageLink({ href, children }: PropsWithChildren<{ href: string }>) {
  return (
    <Link href={href} asChild>
      <Look inline>{children}</Look>
    </Link>
  );
}
