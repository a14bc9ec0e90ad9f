/** A page of forms: it needs no script. */
export const csr = false;
