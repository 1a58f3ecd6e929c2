import Testing
import Website

@Suite struct SiteFoldersTests {
    @Test func foldersLieInTheSiteUnlessNamed() {
        #expect(SiteFolders().output == "Output")
        #expect(SiteFolders(site: "archive").content == "archive/Content")
        #expect(SiteFolders(site: "archive/").templates == "archive/Templates")
        #expect(SiteFolders(site: "/").content == "/Content")
        #expect(SiteFolders(site: "archive", output: "public").output == "public")
    }
}
