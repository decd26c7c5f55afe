import {
  Button,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemLink,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { NavigationRegular, PersonCircleRegular } from '@fluentui/react-icons';
import { type PropsWithChildren, useSyncExternalStore } from 'react';
import { Link, useLocation } from 'wouter';
import { areasOf } from '../../areas.ts';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { LANGUAGES, type Language, useLanguage, useWords } from '../../words/language.tsx';
import { useSession } from '../viewer.tsx';
import { type Appearance, useAppearance } from './appearance.tsx';
import { Bell } from './bell.tsx';

const NARROW = '@media (max-width: 900px)';

const useStyles = makeStyles({
  frame: {
    minHeight: '100vh',
    display: 'flex',
    flexDirection: 'column',
    background: tokens.colorNeutralBackground2,
    '@media print': { background: 'none' },
  },
  skip: {
    position: 'absolute',
    left: '-9999px',
    ':focus': { left: '8px', top: '8px', zIndex: 10, padding: '8px', background: tokens.colorNeutralBackground1 },
  },
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '16px',
    padding: '0 24px',
    minHeight: '52px',
    background: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    position: 'sticky',
    top: 0,
    zIndex: 5,
    [NARROW]: { padding: '0 12px', gap: '8px' },
  },
  product: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase400,
  },
  areas: { display: 'flex', gap: '4px', flexGrow: 1, [NARROW]: { display: 'none' } },
  area: {
    padding: '16px 10px 13px',
    borderBottom: '3px solid transparent',
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    fontWeight: tokens.fontWeightSemibold,
  },
  narrow: { display: 'none', [NARROW]: { display: 'inline-flex' } },
  gap: { flexGrow: 1, '@media (min-width: 901px)': { display: 'none' } },
  name: { [NARROW]: { display: 'none' } },
  content: {
    width: '100%',
    maxWidth: '1280px',
    margin: '0 auto',
    padding: '24px',
    boxSizing: 'border-box',
    flexGrow: 1,
    [NARROW]: { padding: '16px 12px' },
  },
  lost: { position: 'sticky', top: '53px', zIndex: 4 },
});

/** The frame of every page: the navigation, the viewer's menu, and a message while the live connection is lost. */
export function Frame({ children }: PropsWithChildren) {
  const styles = useStyles();
  const words = useWords(EVERYWHERE);
  const { viewer } = useSession();
  const [location] = useLocation();
  const areas = areasOf(viewer.roles);
  const isCurrent = (path: string) => location === path || location.startsWith(`${path}/`);
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        {words.skip}
      </a>
      <header className={`${styles.bar} screen-only`}>
        <Menu>
          <MenuTrigger>
            <Button
              className={styles.narrow}
              appearance="subtle"
              icon={<NavigationRegular />}
              aria-label={words.menu}
            />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {areas.map(({ name, path }) => (
                <PageMenuItem key={name} path={path} label={words.areas[name]} />
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
        <Link href="/" className={styles.product}>
          <Bell />
          Tocsin
        </Link>
        <nav className={styles.areas} aria-label={words.navigation}>
          {areas.map(({ name, path }) => (
            <Link
              key={name}
              href={path}
              className={`${styles.area} ${isCurrent(path) ? styles.current : ''}`}
              aria-current={isCurrent(path) ? 'page' : undefined}
            >
              {words.areas[name]}
            </Link>
          ))}
        </nav>
        <span className={styles.gap} />
        <Person />
      </header>
      <Connection />
      <main id="content" className={styles.content} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

function PageMenuItem({ path, label }: { path: string; label: string }) {
  const [, go] = useLocation();
  return (
    <MenuItemLink
      href={path}
      onClick={(event) => {
        event.preventDefault();
        go(path);
      }}
    >
      {label}
    </MenuItemLink>
  );
}

/** The viewer's menu: account, language, theme, and sign-out. */
function Person() {
  const styles = useStyles();
  const words = useWords(EVERYWHERE);
  const { viewer, session } = useSession();
  const { language, setLanguage } = useLanguage();
  const { appearance, setAppearance } = useAppearance();
  return (
    <Menu
      checkedValues={{ language: [language], appearance: [appearance] }}
      onCheckedValueChange={(_, { name, checkedItems: [chosen] }) => {
        if (name === 'language') setLanguage(chosen as Language);
        else setAppearance(chosen as Appearance);
      }}
    >
      <MenuTrigger>
        <Button appearance="subtle" icon={<PersonCircleRegular />} aria-label={viewer.name}>
          <span className={styles.name}>{viewer.name}</span>
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <PageMenuItem path="/account" label={words.account} />
          <MenuGroup>
            <MenuGroupHeader>{words.language}</MenuGroupHeader>
            {Object.entries(LANGUAGES).map(([tag, name]) => (
              <MenuItemRadio key={tag} name="language" value={tag} lang={tag}>
                {name}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuGroup>
            <MenuGroupHeader>{words.appearance}</MenuGroupHeader>
            {(['system', 'light', 'dark', 'contrast'] as const).map((each) => (
              <MenuItemRadio key={each} name="appearance" value={each}>
                {words.appearances[each]}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuItem onClick={() => session.signOut()}>{words.signOut}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** A message while the live connection is lost. */
function Connection() {
  const styles = useStyles();
  const words = useWords(EVERYWHERE);
  const { live } = useSession();
  const state = useSyncExternalStore(live.onChange, live.state);
  return (
    <div role="status" className={`${styles.lost} screen-only`}>
      {state === 'reconnecting' && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words.reconnecting}</MessageBarTitle>
            <Text>{words.reconnectingDetail}</Text>
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
