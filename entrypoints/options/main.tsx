import { render } from 'preact';
import { OptionsApp } from '../../components/options/OptionsApp';
import { messageDirection, messageLanguage, t } from '../../lib/i18n';
import { optionsActions } from './actions';

document.title = t('options_page_title');
document.documentElement.lang = messageLanguage();
document.documentElement.dir = messageDirection();

const root = document.querySelector('#app');
if (root) render(<OptionsApp actions={optionsActions} />, root);
