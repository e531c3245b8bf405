/** The name of the one database. */
export const DATABASE = 'wireprint';
