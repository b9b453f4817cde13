/** Files that this device had no room for, by id: they live as long as the tab. Apart, so that every page can ask before it closes. */
export const filesInTab = new Map<string, Blob>()
