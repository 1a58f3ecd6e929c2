internal import CCMarkGFM
import Glibc

/// Memory for one rendering at a time on one thread: handed out by moving a pointer, given back all at once.
///
/// libcmark makes thousands of small nodes for a page; handing them out one by one and freeing them one by one is
/// 40 % of its time. Its allocator functions take no argument of ours, so the arena of a thread hangs on the thread.
/// Renderings may nest (a rendering called from a pass over another): each gives back only what it took.
struct Arena {
    private static let blockSize = 256 * 1024
    /// Before each piece stands its size; 16 bytes keep what follows aligned for any C type.
    private static let headerSize = 16

    private var blocks: [UnsafeMutableRawBufferPointer] = []
    private var currentBlock = 0
    /// What is left of the current block.
    private var cursor: UnsafeMutableRawPointer?
    private var bytesLeft = 0
    private var depth = 0

    /// Runs a piece of work whose C allocations all come from the arena of this thread, and are gone after it.
    static func withMemory<Result>(_ body: (UnsafeMutablePointer<cmark_mem>) -> Result) -> Result {
        let arena = ofThisThread()
        let (block, cursor, bytesLeft) = (arena.pointee.currentBlock, arena.pointee.cursor, arena.pointee.bytesLeft)
        arena.pointee.depth += 1
        defer {
            arena.pointee.depth -= 1
            (arena.pointee.currentBlock, arena.pointee.cursor, arena.pointee.bytesLeft) = (block, cursor, bytesLeft)
            arena.pointee.shrink()
        }
        var memory = cmark_mem(
            calloc: { count, size in
                let (bytes, overflows) = count.multipliedReportingOverflow(by: size)
                guard !overflows else { return nil }
                let piece = Arena.ofThisThread().pointee.allocate(bytes)
                memset(piece, 0, bytes)
                return piece
            },
            realloc: { old, size in Arena.ofThisThread().pointee.reallocate(old, size) },
            free: { _ in })
        return withUnsafeMutablePointer(to: &memory, body)
    }

    /// Memory for as long as the innermost `withMemory` lasts.
    static func scratch(_ count: Int) -> UnsafeMutablePointer<UInt8> {
        ofThisThread().pointee.allocate(count).assumingMemoryBound(to: UInt8.self)
    }

    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        let status = pthread_key_create(&key) { arena in
            guard let arena = arena?.assumingMemoryBound(to: Arena.self) else { return }
            for block in arena.pointee.blocks { block.deallocate() }
            arena.deinitialize(count: 1)
            arena.deallocate()
        }
        precondition(status == 0, "no key left for the arena of a thread")
        return key
    }()

    private static func ofThisThread() -> UnsafeMutablePointer<Arena> {
        if let arena = pthread_getspecific(key) { return arena.assumingMemoryBound(to: Arena.self) }
        let arena = UnsafeMutablePointer<Arena>.allocate(capacity: 1)
        arena.initialize(to: Arena())
        let status = pthread_setspecific(key, arena)
        precondition(status == 0, "no memory left for the arena of a thread")
        return arena
    }

    private mutating func allocate(_ size: Int) -> UnsafeMutableRawPointer {
        let needed = Self.headerSize + Self.rounded(size)
        if needed > bytesLeft { openBlock(needed) }
        guard let header = cursor else { preconditionFailure("an arena without a block") }
        header.storeBytes(of: size, as: Int.self)
        cursor = header + needed
        bytesLeft -= needed
        return header + Self.headerSize
    }

    private mutating func reallocate(_ old: UnsafeMutableRawPointer?, _ size: Int) -> UnsafeMutableRawPointer {
        guard let old else { return allocate(size) }
        let oldSize = (old - Self.headerSize).load(as: Int.self)
        if size <= oldSize { return old }
        // The piece handed out last can grow where it is.
        let growth = Self.rounded(size) - Self.rounded(oldSize)
        if old + Self.rounded(oldSize) == cursor, growth <= bytesLeft {
            (old - Self.headerSize).storeBytes(of: size, as: Int.self)
            cursor = old + Self.rounded(size)
            bytesLeft -= growth
            return old
        }
        let new = allocate(size)
        memcpy(new, old, oldSize)
        return new
    }

    private static func rounded(_ size: Int) -> Int { (size + 15) & ~15 }

    @inline(never)
    private mutating func openBlock(_ needed: Int) {
        if !blocks.isEmpty, cursor != nil { currentBlock += 1 }
        if currentBlock >= blocks.count || blocks[currentBlock].count < needed {
            // As much again as there is, so that a large text needs few blocks.
            let total = min(blocks.reduce(0) { $0 + $1.count }, 64 * 1024 * 1024)
            let size = max(needed, Self.blockSize, total)
            blocks.insert(.allocate(byteCount: size, alignment: 16), at: currentBlock)
        }
        cursor = blocks[currentBlock].baseAddress
        bytesLeft = blocks[currentBlock].count
    }

    /// What one huge text needed is not kept for the life of the thread.
    private mutating func shrink() {
        guard depth == 0 else { return }
        // Nothing is handed out: the next piece begins at the start of the first block.
        (currentBlock, cursor, bytesLeft) = (0, nil, 0)
        while blocks.count > 1 || (blocks.last?.count ?? 0) > 4 * Self.blockSize {
            blocks.removeLast().deallocate()
        }
    }
}
