/** What one file may weigh: it travels inside one call, which core limits too. */
export const LARGEST_FILE_MEGABYTES = 8;
export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 200;
