using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Pipeline.Ingest.Extract.Ocr;

/// <summary>Makes pictures of a PDF's pages with pdftoppm, which takes the file and gives the picture through pipes.</summary>
internal static class Rasterizer
{
    private const string Tool = "pdftoppm";
    private const string Package = "poppler-utils";

    // An A2 page at 300 dpi; an A4 page has 8.7 million.
    private const int MostPixels = 36_000_000;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    // What Tesseract's models were trained on.
    private const double Dpi = 300;

    /// <exception cref="MissingToolException">pdftoppm is not installed.</exception>
    /// <exception cref="RenderingException">It gave no picture, or took too long.</exception>
    public static ColorPicture Render(ScannedPage page) => Run(page, [], (tool, cancel) => PortablePixmap.ReadColorAsync(tool, Dpi, MostPixels, cancel));

    /// <summary>The same in greys: less work, for pages without colours.</summary>
    /// <inheritdoc cref="Render"/>
    public static Picture RenderGrey(ScannedPage page) => Run(page, ["-gray"], (tool, cancel) => PortablePixmap.ReadGreyAsync(tool, Dpi, MostPixels, cancel));

    private static T Run<T>(ScannedPage page, string[] options, Func<Stream, CancellationToken, Task<T?>> read)
        where T : class
    {
        using var tool = Start(Arguments(page, options));
        using var limit = new CancellationTokenSource(Longest);
        try
        {
            return RunAsync(tool, page, read, limit.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            throw new RenderingException($"{Tool} took longer than {Longest.TotalSeconds:0} s for page {page.Number}.");
        }
        finally
        {
            Stop(tool);
        }
    }

    private static async Task<T> RunAsync<T>(Process tool, ScannedPage page, Func<Stream, CancellationToken, Task<T?>> read, CancellationToken cancel)
        where T : class
    {
        var fed = FeedAsync(tool, page.Pdf, cancel);
        var told = tool.StandardError.ReadToEndAsync(cancel);
        var picture = await read(tool.StandardOutput.BaseStream, cancel);
        if (picture is not null)
            return picture;
        Stop(tool);
        await fed;
        throw new RenderingException($"{Tool} made no picture of page {page.Number} within {MostPixels / 1_000_000} million pixels: {FirstLine(await told)}");
    }

    private static async Task FeedAsync(Process tool, byte[] pdf, CancellationToken cancel)
    {
        try
        {
            await tool.StandardInput.BaseStream.WriteAsync(pdf, cancel);
            tool.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended before it read all; what it says on its other pipes tells why.
        }
    }

    private static Process Start(IEnumerable<string> arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(Tool, arguments)
            {
                RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            })!;
        }
        catch (Win32Exception)
        {
            throw new MissingToolException(Tool, Package);
        }
    }

    private static IEnumerable<string> Arguments(ScannedPage page, string[] options)
    {
        var number = page.Number.ToString(CultureInfo.InvariantCulture);
        string[] opening = page.Password is { } password ? ["-upw", password] : [];
        return ["-q", "-f", number, "-l", number, "-r", Dpi.ToString(CultureInfo.InvariantCulture), .. options, .. opening, "-"];
    }

    private static void Stop(Process tool)
    {
        if (!tool.HasExited)
            tool.Kill(entireProcessTree: true);
    }

    private static string FirstLine(string text) => text.Split('\n', 2)[0].Trim() is { Length: > 0 } line ? line : "it gave no reason.";
}
