/** Every page is whole without a script, so none is sent: four minutes on a telephone begin at once. */
export const csr = false;
