using System.Security.Cryptography;
using System.Text;

namespace Aligner.Workbench.Access;

/// <summary>What a browser must know to be let in: 128 random bits, new with every start.</summary>
internal sealed class Token
{
    private const int Bytes = 16;

    private readonly byte[] expected;

    public Token()
    {
        Text = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
        expected = Encoding.ASCII.GetBytes(Text);
    }

    /// <summary>32 hexadecimal digits.</summary>
    public string Text { get; }

    /// <summary>Whether somebody knows it; takes the same time whatever was offered.</summary>
    public bool Is(string? offered) =>
        offered is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(offered), expected);
}
