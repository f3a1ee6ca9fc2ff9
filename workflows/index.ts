/** The workflows of the installation, by type name. */
export { rectification } from './rectification.ts';
