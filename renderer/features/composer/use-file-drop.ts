import { useEffect, useRef, useState } from 'react'

/**
 * Files dropped anywhere in the window go to the reply: missing the composer by a finger's breadth must not have the
 * browser leave the dashboard for the file. True while files are held over the window.
 */
export function useFileDrop(accepts: boolean, onFiles: (files: FileList) => void): boolean {
  const [over, setOver] = useState(false)
  const take = useRef({ accepts, onFiles })
  take.current = { accepts, onFiles }
  useEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const hold = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(take.current.accepts)
    }
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false)
    const drop = (event: DragEvent) => {
      setOver(false)
      if (event.dataTransfer === null || !holdsFiles(event)) return
      event.preventDefault()
      if (take.current.accepts) take.current.onFiles(event.dataTransfer.files)
    }
    window.addEventListener('dragover', hold)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', hold)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return over
}
