extension BinaryFile {
    /// What the file is.
    package var problem: Message {
        switch self {
        case .pdf: Message("this is a PDF, not a text", ko: "텍스트가 아니라 PDF 파일입니다")
        case .hwp, .hwpx: Message("this is a Hangul (HWP) document, not a text", ko: "텍스트가 아니라 한글(HWP) 문서입니다")
        case .word: Message("this is a Word document, not a text", ko: "텍스트가 아니라 워드 문서입니다")
        case .sheet: Message("this is a spreadsheet, not a text", ko: "텍스트가 아니라 스프레드시트입니다")
        case .slides: Message("this is a presentation, not a text", ko: "텍스트가 아니라 프레젠테이션입니다")
        case .office: Message("this is an old Office document, not a text", ko: "텍스트가 아니라 옛 오피스 문서입니다")
        case .zip, .compressed: Message("this is a compressed file, not a text", ko: "텍스트가 아니라 압축 파일입니다")
        case .picture: Message("this is a picture, not a text", ko: "텍스트가 아니라 그림 파일입니다")
        case .program: Message("this is a program, not a text", ko: "텍스트가 아니라 실행 파일입니다")
        case .utf32: Message("this text is stored as UTF-32", ko: "UTF-32로 저장된 텍스트입니다")
        case .unknown:
            Message(
                "this is a binary file, or UTF-16 without a byte order mark",
                ko: "이진 파일이거나 바이트 순서 표시가 없는 UTF-16 파일입니다")
        }
    }

    /// What to do to get a text from it.
    package var advice: Message {
        switch self {
        case .pdf: Message("save its text first, as UTF-8", ko: "먼저 PDF의 텍스트를 UTF-8로 저장하세요")
        case .hwp, .hwpx, .word, .office, .slides:
            Message("open it and save it as plain text (UTF-8) first", ko: "먼저 문서를 열어 텍스트 파일(UTF-8)로 저장하세요")
        case .sheet: Message("save the text you want as plain text (UTF-8)", ko: "필요한 글을 텍스트 파일(UTF-8)로 저장하세요")
        case .zip, .compressed: Message("unpack it first", ko: "먼저 압축을 푸세요")
        case .picture: Message("give the text, not its picture", ko: "그림 말고 텍스트를 주세요")
        case .program: Message("give a text file", ko: "텍스트 파일을 주세요")
        case .utf32, .unknown: Message("save it as UTF-8", ko: "UTF-8로 저장하세요")
        }
    }
}
