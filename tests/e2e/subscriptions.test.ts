import { describe } from 'vitest';
import { launchChromium } from './chromium';
import { EXTENSIONS } from './extensions';
import { launchFirefox } from './firefox';
import { subscriptionPromises } from './promises/subscriptions';

// Without the proxy that records the other promises' traffic: it would be seen in the headers.
describe('in Chromium', () => subscriptionPromises(launchChromium, EXTENSIONS.chromium));
describe('in Firefox', () => subscriptionPromises(launchFirefox, EXTENSIONS.firefox));
