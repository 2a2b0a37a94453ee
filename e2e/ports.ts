/** Where the page is served while its stories are told, and one further the slides that embed it: `E2E_PORT`, so that several checkouts can be tested at once. */
export const pagePort = Number(process.env.E2E_PORT ?? 4180);
export const slidePort = pagePort + 1;
