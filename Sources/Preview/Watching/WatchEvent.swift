internal import Glibc

/// Something that happened in a watched folder.
struct WatchEvent {
    /// The number of the watch.
    let watch: Int32
    let mask: UInt32
    /// Of the file or folder in the watched one; empty where that itself is meant.
    let name: [UInt8]

    func has(_ flag: Int32) -> Bool { mask & UInt32(bitPattern: flag) != 0 }

    /// Reads all events that wait.
    static func read(_ descriptor: Int32) -> [WatchEvent] {
        var events: [WatchEvent] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            guard count > 0 else { return events }
            buffer.withUnsafeBytes { append(UnsafeRawBufferPointer(rebasing: $0[..<count]), to: &events) }
        }
    }

    private static func append(_ bytes: UnsafeRawBufferPointer, to events: inout [WatchEvent]) {
        let head = MemoryLayout<inotify_event>.size
        var offset = 0
        while offset + head <= bytes.count {
            let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
            let name = bytes[(offset + head)..<min(bytes.count, offset + head + Int(event.len))].prefix { $0 != 0 }
            events.append(WatchEvent(watch: event.wd, mask: event.mask, name: Array(name)))
            offset += head + Int(event.len)
        }
    }
}
