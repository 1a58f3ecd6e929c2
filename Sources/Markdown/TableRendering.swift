internal import CCMarkGFM

/// How the cells of a column are laid out.
private enum ColumnAlignment {
    case none, left, center, right, number
}

extension TreeRenderer {
    mutating func renderTable(_ table: Node) {
        guard isPage else {
            renderSpecificationTable(table)
            return
        }
        let columns = numericColumns(of: table)
        let alignments = (0..<table.columnCount).map { column -> ColumnAlignment in
            switch table.alignment(ofColumn: column) {
            case UInt8(ascii: "l"): .left
            case UInt8(ascii: "c"): .center
            case UInt8(ascii: "r"): .right
            default: columns[column] ? .number : .none
            }
        }
        let number = tables.count + 1
        let id = "\(options.idPrefix)table_\(number)"
        let caption = captionOfNextTable
        captionOfNextTable = nil
        openBox(id: id, number: number, caption)
        let rowCount = renderRows(of: table, alignments)
        html.append("</table>\n</div>\n")
        if caption != nil { html.append("</figure>\n") }
        tables.append(
            RenderedTable(
                id: id, caption: caption?.text, numericColumns: columns, rowCount: rowCount,
                line: places.fileLine(ofBodyLine: table.startLine),
                cells: options.gathersCells ? cells(of: table) : []))
    }

    /// Opens the box in which a wide table scrolls. It can be reached by keyboard, and so needs a name of its own.
    private mutating func openBox(id: String, number: Int, _ caption: WrittenCaption?) {
        html.startLine()
        appendAttribute("<div class=\"table-scroll\" id=\"", id)
        html.append(" role=\"region\" tabindex=\"0\"")
        let label = "\(options.labels.table) \(number)"
        if let caption, usedTableCaptions.insert(caption.text).inserted, !caption.text.isEmpty {
            appendAttribute(" aria-labelledby=\"", caption.id)
            appendAttribute(">\n<table aria-labelledby=\"", caption.id)
        } else {
            // Two regions of a page may not have one name.
            appendAttribute(" aria-label=\"", caption.map { "\(label). \($0.text)" } ?? label)
            html.append(">\n<table")
        }
        html.append(">\n")
    }

    /// Writes all rows; answers the number of those below the header.
    private mutating func renderRows(of table: Node, _ alignments: [ColumnAlignment]) -> Int {
        var rowCount = 0
        var row = table.firstChild
        while let current = row {
            if current.isHeaderRow {
                if !isBlankRow(current) {
                    html.append("<thead>\n")
                    renderRow(current, isHeader: true, alignments)
                    html.append("</thead>\n")
                }
            } else {
                if rowCount == 0 { html.append("<tbody>\n") }
                renderRow(current, isHeader: false, alignments)
                rowCount += 1
            }
            row = current.next
        }
        if rowCount > 0 { html.append("</tbody>\n") }
        return rowCount
    }

    private mutating func renderRow(_ row: Node, isHeader: Bool, _ alignments: [ColumnAlignment]) {
        html.append("<tr>")
        var column = 0
        var cell = row.firstChild
        while let current = cell {
            // An empty header names nothing: it is a plain cell.
            let isHeading = isHeader && current.firstChild != nil
            html.append(isHeading ? "<th scope=\"col\"" : "<td")
            switch column < alignments.count ? alignments[column] : .none {
            case .none: html.append(">")
            case .left: html.append(" class=\"left\">")
            case .center: html.append(" class=\"center\">")
            case .right: html.append(" class=\"right\">")
            case .number: html.append(" class=\"number\">")
            }
            renderInlines(of: current, in: .tableCell)
            html.append(isHeading ? "</th>" : "</td>")
            column += 1
            cell = current.next
        }
        html.append("</tr>\n")
    }

    private func isBlankRow(_ row: Node) -> Bool {
        var cell = row.firstChild
        while let current = cell {
            if current.firstChild != nil { return false }
            cell = current.next
        }
        return true
    }

    /// A column holds numbers where more than half of its filled cells do.
    private func numericColumns(of table: Node) -> [Bool] {
        var counts = [(numbers: Int, others: Int)](repeating: (0, 0), count: table.columnCount)
        var row = table.firstChild?.next
        while let current = row {
            var column = 0
            var cell = current.firstChild
            while let filled = cell, column < counts.count {
                switch cellContent(filled) {
                case .number: counts[column].numbers += 1
                case .text: counts[column].others += 1
                case .blank: break
                }
                column += 1
                cell = filled.next
            }
            row = current.next
        }
        return counts.map { $0.numbers > $0.others }
    }

    private func cellContent(_ cell: Node) -> CellContent {
        guard let first = cell.firstChild else { return .blank }
        // Emphasis around a whole cell changes nothing about what it holds.
        if first.next == nil, first.type == CMARK_NODE_STRONG || first.type == CMARK_NODE_EMPH,
            let inner = first.firstChild
        {
            return inner.next == nil && inner.type == CMARK_NODE_TEXT ? CellContent(withoutMarks(inner.literal)) : .text
        }
        return first.next == nil && first.type == CMARK_NODE_TEXT ? CellContent(withoutMarks(first.literal)) : .text
    }

    private func cells(of table: Node) -> [[String]] {
        var rows: [[String]] = []
        var row = table.firstChild
        while let current = row {
            var texts: [String] = []
            var cell = current.firstChild
            while let filled = cell {
                texts.append(plainText(of: filled))
                cell = filled.next
            }
            rows.append(current.isHeaderRow && isBlankRow(current) ? [] : texts)
            row = current.next
        }
        return rows
    }

    private mutating func renderSpecificationTable(_ table: Node) {
        html.startLine()
        html.append("<table>\n")
        var row = table.firstChild
        var bodyIsOpen = false
        while let current = row {
            let isHeader = current.isHeaderRow
            if isHeader {
                html.append("<thead>\n")
            } else if !bodyIsOpen {
                html.append("<tbody>\n")
                bodyIsOpen = true
            }
            html.append("<tr>\n")
            var column = 0
            var cell = current.firstChild
            while let filled = cell {
                html.append(isHeader ? "<th" : "<td")
                switch table.alignment(ofColumn: column) {
                case UInt8(ascii: "l"): html.append(" align=\"left\">")
                case UInt8(ascii: "c"): html.append(" align=\"center\">")
                case UInt8(ascii: "r"): html.append(" align=\"right\">")
                default: html.append(">")
                }
                renderInlines(of: filled, in: .tableCell)
                html.append(isHeader ? "</th>\n" : "</td>\n")
                column += 1
                cell = filled.next
            }
            html.append("</tr>\n")
            if isHeader { html.append("</thead>\n") }
            row = current.next
        }
        if bodyIsOpen { html.append("</tbody>\n") }
        html.append("</table>\n")
    }
}
