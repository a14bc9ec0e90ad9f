/** Pages of forms: they need no script. */
export const csr = false;
