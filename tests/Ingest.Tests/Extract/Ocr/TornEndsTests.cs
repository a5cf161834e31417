using Pipeline.Ingest.Extract.Ocr.Ink;

namespace Pipeline.Ingest.Tests.Extract.Ocr;

public class TornEndsTests
{
    private static readonly InkPiece Figure = new(106, 48, 120, 80, 200);

    [Theory]
    // The drops of a 3 stand over each other beside it, the lower end of a 5 under it, the upper end of a 2 beside it.
    [InlineData("100,50,106,56 100,73,106,80", 1)]
    [InlineData("99,50,105,56 99,73,105,80", 1)]
    [InlineData("103,73,109,80", 1)]
    [InlineData("100,50,106,56", 1)]
    // A point is clear of the figure, and so is a colon; a stroke is no drop.
    [InlineData("100,74,106,80", 2)]
    [InlineData("102,74,107,80", 2)]
    [InlineData("97,54,103,60 97,74,103,80", 2)]
    [InlineData("98,48,106,80", 2)]
    public void The_ends_of_a_figure_are_of_it_and_marks_beside_it_are_not(string pieces, int clusters)
    {
        var drops = pieces.Split(' ').Select(p => Array.ConvertAll(p.Split(','), int.Parse))
            .Select(p => new InkPiece(p[0], p[1], p[2], p[3], 20)).ToList();
        var found = TornEnds.Joined([new(drops, drops.Aggregate((a, b) => a.With(b))), new([Figure], Figure)], Glyphs.Em);
        Assert.Equal(clusters, found.Count);
    }

    [Fact]
    public void What_would_be_wider_than_a_figure_stays_apart()
    {
        var (drop, hanzi) = (new InkPiece(100, 50, 106, 56, 20), new InkPiece(106, 46, 140, 82, 400));
        Assert.Equal(2, TornEnds.Joined([new([drop], drop), new([hanzi], hanzi)], Glyphs.Em).Count);
    }

    [Fact]
    public void They_are_joined_where_clusters_are_found()
    {
        var page = new DrawnStrokes().Fill(100, 50, 106, 56).Fill(100, 73, 106, 80).Fill(107, 48, 120, 80);
        var line = Glyphs.Line([.. page.Pieces.Pieces.OrderBy(p => p.X0)]);
        Assert.Equal(3, Assert.Single(new InkClusters(page.Picture, line).Find()).Pieces.Count);
    }
}
