/**
 * Takes away every whole key on this device: nobody is signed in, or is about to be somebody else. What was sealed stays,
 * and opens again for whoever signs in as its person. Comes along only when it is needed.
 */
export const lockDevice = async () => {
  const { lockOthers } = await import('../device/keys.ts')
  await lockOthers('')
}
