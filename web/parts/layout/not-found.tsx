import { Body1 } from '@fluentui/react-components';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { useWords } from '../../words/language.tsx';
import { Page } from './page.tsx';

/** The page for an address that does not exist for the viewer. */
export function NotFound() {
  const words = useWords(EVERYWHERE);
  return (
    <Page title={words.notFound}>
      <Body1 as="p">{words.notFoundDetail}</Body1>
    </Page>
  );
}
