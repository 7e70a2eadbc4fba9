namespace Piggy.Sandbox;

/// <summary>The two shapes in which sources show the answer to the auth token call; they contradict each other, so both can be had.</summary>
public enum AuthTokenShape
{
    /// <summary><c>data</c> is the token itself, as the vendor's SDK and Postman collection show.</summary>
    Bare,

    /// <summary><c>data</c> is an object with <c>auth_token</c>, as the vendor's pages show.</summary>
    Wrapped,
}
