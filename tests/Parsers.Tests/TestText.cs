using Pipeline.Model;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Tests;

/// <summary>Makes documents of text as a text file gives them: a form feed begins a page.</summary>
internal static class TestText
{
    public static ExtractedDocument Document(string text) =>
        new([.. text.Split('\f').Select((page, index) => new Page(index + 1, TextOrigin.Txt, Lines(page, index + 1)))]);

    /// <summary>The only filing of a text.</summary>
    public static Filing Parse(string text) => Assert.Single(DocumentParser.Parse(Document(text)));

    private static List<TextLine> Lines(string page, int number) =>
        [
            .. page.ReplaceLineEndings("\n")
                .Split('\n')
                .Select((line, index) => new TextLine(number, index + 1, CharacterFolding.Fold(line))),
        ];
}
