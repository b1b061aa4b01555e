/** Why a file could not be linted. Becomes a message on that file; the other files are still linted. */
export interface FileFault {
  id:
    | 'file/not-found'
    | 'file/unreadable'
    | 'file/binary'
    | 'file/not-utf8'
    | 'file/unknown-format'
    | 'file/not-written'
    | 'file/no-files'
    | 'file/damaged'
    | 'file/encrypted'
    | 'file/too-large'
    | 'file/unsafe'
    | 'file/wrong-format'
  message: string
}

/** True where reading gave a fault and no text. */
export function isFault(value: object): value is FileFault {
  return 'id' in value && 'message' in value
}

/** What an error of the file system means to a person. */
export function faultFromError(error: NodeJS.ErrnoException): FileFault {
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return {
        id: 'file/not-found',
        message: 'There is no such file or folder. Check the spelling and the folder that you are in.',
      }
    case 'EACCES':
    case 'EPERM':
      return {id: 'file/unreadable', message: 'The file can’t be read: permission denied. Change its mode or leave it out.'}
    case 'ELOOP':
      return {id: 'file/unreadable', message: 'The path is a circular symbolic link. Repair or remove the link.'}
    case 'EISDIR':
      return {id: 'file/unreadable', message: 'The path is a folder, not a file.'}
    case 'ERR_FS_FILE_TOO_LARGE':
    case 'ERR_STRING_TOO_LONG':
      return {id: 'file/unreadable', message: 'The file is too large to be read into memory. Split it.'}
    default:
      return {id: 'file/unreadable', message: `The file can’t be read: ${error.message}`}
  }
}
