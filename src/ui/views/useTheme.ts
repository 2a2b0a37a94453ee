import { useSyncExternalStore } from 'react';
import type { Theme } from '../../render/theme';
import { currentTheme, subscribeTheme } from '../theme';

/** The page's colours, for what is no canvas and yet coloured by numbers. */
export const useTheme = (): Theme => useSyncExternalStore(subscribeTheme, currentTheme);
