/** Every page is whole without a script: none of the framework is sent, and four minutes on a telephone begin at once. */
export const csr = false;
