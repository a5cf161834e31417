using Pipeline.Ingest.Extract.Ocr.Pictures;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace Pipeline.Ingest.Extract.Pdf;

/// <summary>
/// The pages of a PDF by their text layers, and which of them are damaged. A document that met damage serves no other page, for what
/// it keeps of its fonts and objects would come again without a word.
/// </summary>
internal sealed class PdfPages : IDisposable
{
    private readonly byte[] _content;
    private readonly IReadOnlyList<string> _passwords;
    private Damage _damage = new();
    private PdfDocument? _document;

    private PdfPages(byte[] content, IReadOnlyList<string> passwords) => (_content, _passwords) = (content, passwords);

    public int Count { get; private set; }

    /// <summary>What is damaged of the document as a whole, and so of each page.</summary>
    public string? DamageOfAll { get; private set; }

    /// <summary>A sentence that says why the file is not read; null while it is.</summary>
    public string? Refusal => _damage.Refusal;

    /// <param name="content">From its header on.</param>
    /// <param name="passwords">Tried in turn, after an empty one.</param>
    /// <exception cref="PdfDocumentEncryptedException">No password opens it.</exception>
    /// <exception cref="MissingToolException">It is damaged, and what counts the pages of such is not installed.</exception>
    /// <exception cref="RenderingException">It is damaged, and nobody can show it.</exception>
    public static PdfPages Open(byte[] content, IReadOnlyList<string> passwords)
    {
        var pages = new PdfPages(content, passwords);
        pages.Open();
        return pages;
    }

    /// <param name="number">From 1.</param>
    public PageRead Read(int number)
    {
        if (DamageOfAll is { } all)
            return PageRead.Damaged(all);
        try
        {
            var page = Page(number);
            var content = PdfPageReader.Read(page);
            var trouble = TextLayer.Trouble(page, content);
            if (_damage.First is null)
                return new PageRead(content, trouble, null, PageColours.AreGreys(page));
        }
        catch (Exception e) when (PdfFault.IsOfFile(e))
        {
            _damage.Note(PdfFault.Of(e));
        }
        Close();
        return PageRead.Damaged(_damage.First!);
    }

    public void Dispose() => Close();

    private void Open()
    {
        try
        {
            _document = PdfFile.Open(_content, _passwords, _damage);
            Count = _document.NumberOfPages;
            if (Count == 0)
                _damage.Note("it has no pages");
        }
        catch (Exception e) when (e is not PdfDocumentEncryptedException && PdfFault.IsOfFile(e))
        {
            _damage.Note(PdfFault.Of(e));
        }
        DamageOfAll = _damage.First;
        if (DamageOfAll is not null && Refusal is null)
            Count = Rasterizer.CountPages(_content, _passwords);
    }

    /// <summary>Opened anew after damage, of which the one before may have kept something.</summary>
    private Page Page(int number)
    {
        if (_document is null)
            _document = PdfFile.Open(_content, _passwords, _damage = new Damage());
        return MarkedStrings.Repaired(_document, UnknownColours.Read(_document, number));
    }

    private void Close()
    {
        _document?.Dispose();
        _document = null;
    }
}
