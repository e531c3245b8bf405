import { fileURLToPath } from 'node:url';
import { bundleCommand } from './bundle';

// `npm run build:cli`
const root = fileURLToPath(new URL('../../', import.meta.url));
await bundleCommand(root, `${root}.output/cli`);
